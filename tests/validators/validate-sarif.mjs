// Validates SARIF files with the tool of the format's authors, and with its rules for GitHub code scanning:
// node validate-sarif.mjs FILE... (The tool's own launcher goes through a shell, which would read the names of the files.)
import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { createRequire } from "node:module";

const tool = createRequire(import.meta.url)("@microsoft/sarif-multitool").replaceAll('"', "");
if (process.platform !== "win32") {
  // What the package's install script does, where install scripts are not allowed to run.
  chmodSync(tool, 0o755);
}
const run = spawnSync(tool, ["validate", ...process.argv.slice(2), "--rule-kind", "Sarif;Ghas"], { encoding: "utf8" });
process.stdout.write(run.stdout ?? "");
process.stderr.write(run.stderr ?? String(run.error));
process.exitCode = run.status !== 0 || /: error |: note .*ERR/.test(run.stdout) ? 1 : 0;
