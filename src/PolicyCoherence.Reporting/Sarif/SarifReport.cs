using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Reporting.Json;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reporting.Sarif;

/// <summary>The report for code scanning: SARIF 2.1.0 with what GitHub shows of it.</summary>
internal sealed class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string FingerprintName = "coherence/v1";

    /// <summary>The name under which GitHub looks for an identity of its own making; given ours, an alert survives moved lines.</summary>
    private const string GitHubFingerprintName = "primaryLocationLineHash";

    private readonly JsonDocumentWriter _json;
    private readonly CheckReport _report;
    private readonly ReportOptions _options;
    private readonly SarifLocations _locations;
    private readonly ImmutableArray<RuleDescription> _rules;
    private readonly Dictionary<string, int> _ruleIndex = new(StringComparer.Ordinal);

    private SarifReport(JsonDocumentWriter json, CheckReport report, ReportOptions options)
    {
        _json = json;
        _report = report;
        _options = options;
        _rules = SarifRules.Of(report);
        for (var i = 0; i < _rules.Length; i++)
        {
            _ruleIndex.TryAdd(_rules[i].Id, i);
        }

        _locations = new SarifLocations(json, options.RepositoryPrefix, SarifArtifacts.Of(report));
    }

    /// <summary>The whole log.</summary>
    public static string Render(CheckReport report, ReportOptions options) =>
        JsonDocumentWriter.Write(json => new SarifReport(json, report, options).Write());

    private void Write()
    {
        _json.Text("$schema", Schema);
        _json.Text("version", "2.1.0");
        _json.Array("runs", [_report], _ => Run());
    }

    private void Run()
    {
        _json.Object("tool", () => _json.Object("driver", Driver));
        _json.Object("originalUriBaseIds", () => _json.Object(SarifLocations.Root, () => Message("description", SarifWording.RootDescription)));
        _json.Array("invocations", [_report], _ => Invocation());
        _json.Array("artifacts", _locations.Artifacts, _locations.Artifact);
        _json.Array("results", Fingerprinted(), result => Result(result.Finding, result.Fingerprint, result.Accepted));
        _json.Text("columnKind", "utf16CodeUnits");
        _json.Object("automationDetails", () => _json.Text("id", "coherence/"));
        _json.Object("properties", () =>
        {
            _json.Texts("takenOnTheAuthorsWord", _report.Claims.Select(claim => $"{claim.Text} ({claim.Place})"));
            _json.Texts("silent", _report.Coverage.Select(note => $"{note.Text} ({Wording.Cited(note.Authority)})"));
        });
    }

    private void Driver()
    {
        _json.Text("name", "coherence");
        _json.Text("fullName", $"Policy Coherence {_options.ToolVersion}");
        _json.Text("semanticVersion", _options.ToolVersion);
        Message("shortDescription", SarifWording.ToolDescription);
        _json.Array("rules", _rules, rule => SarifRules.Write(_json, rule));
        _json.Array("notifications", _report.Diagnostics.Select(diagnostic => diagnostic.Code).Distinct().Order(StringComparer.Ordinal), code =>
        {
            _json.Text("id", code);
            Message("shortDescription", SarifWording.NotificationDescription);
            Message("fullDescription", SarifWording.NotificationDescription);
            Message("help", SarifWording.NotificationHelp);
        });
    }

    private void Invocation()
    {
        _json.Flag("executionSuccessful", !_report.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        _json.Array("ruleConfigurationOverrides", _report.Settings.Where(applied => _ruleIndex.ContainsKey(applied.Setting.RuleId)), applied =>
        {
            _json.Object("configuration", () =>
            {
                _json.Flag("enabled", applied.Setting.Severity is not null);
                _json.Text("level", applied.Setting.Severity is { } severity ? SarifRules.Level(severity) : "none");
                _json.Object("properties", () => _json.Text("because", applied.Setting.Because));
            });
            _json.Object("descriptor", () =>
            {
                _json.Text("id", applied.Setting.RuleId);
                _json.Number("index", _ruleIndex[applied.Setting.RuleId]);
            });
        });
        _json.Array("toolExecutionNotifications", _report.Diagnostics, diagnostic =>
        {
            _json.Object("descriptor", () => _json.Text("id", diagnostic.Code));
            _json.Text("level", Wording.Name(diagnostic.Severity));
            Message("message", SarifWording.Sentence(diagnostic.Message) + (diagnostic.Help is { } help ? $" {help}" : string.Empty));
            _json.Array("locations", [diagnostic.Span, .. diagnostic.Related.Select(related => related.Span)], span => _locations.Write(span, null, null));
        });
    }

    private void Result(Finding finding, string fingerprint, AcceptedFinding? accepted)
    {
        _json.Text("ruleId", finding.RuleId);
        _json.Number("ruleIndex", _ruleIndex[finding.RuleId]);
        _json.Text("level", SarifRules.Level(finding.Severity));
        Message("message", SarifWording.Message(finding));
        _json.Array("locations", finding.Places.Where(place => place.Role == PlaceRole.Primary).DefaultIfEmpty(finding.Primary), place => _locations.Write(place.Span, place.Label, null));
        _json.Array("relatedLocations", finding.Places.Select((place, index) => (place, index)), numbered => _locations.Write(numbered.place.Span, numbered.place.Label, numbered.index + 1));
        _json.Object("partialFingerprints", () =>
        {
            _json.Text(FingerprintName, fingerprint);
            _json.Text(GitHubFingerprintName, fingerprint);
        });
        CodeFlow(finding);
        Fixes(finding);

        // Against a baseline it is said of every result whether it is new.
        if (_report.Baseline is { } baseline) _json.Text("baselineState", baseline.Known.Contains(finding) ? "unchanged" : "new");

        // An empty list says "not suppressed"; a consumer that reads nothing cannot tell.
        _json.Array<AcceptedFinding>("suppressions", accepted is null ? [] : [accepted], Suppression);
        _json.Object("properties", () => Properties(finding));
    }

    private void Suppression(AcceptedFinding accepted)
    {
        _json.Text("kind", "inSource");
        _json.Text("status", "accepted");
        _json.Text("justification", SarifWording.Plain(Wording.Justification(accepted)));
        _json.Object("location", () => _locations.Write(accepted.Place, null, null));
    }

    private void CodeFlow(Finding finding)
    {
        var steps = finding.Because.Where(step => step.Span is not null).ToList();
        if (steps.Count == 0)
        {
            return;
        }

        _json.Array("codeFlows", [steps], flow =>
        {
            Message("message", SarifWording.Why);
            _json.Array("threadFlows", [flow], thread => _json.Array("locations", thread.Select((step, index) => (step, index)), numbered =>
            {
                _json.Number("executionOrder", numbered.index + 1);
                _json.Object("location", () => _locations.Write(numbered.step.Span ?? finding.Primary.Span, numbered.step.Text, null));
            }));
        });
    }

    /// <summary>Changes that were checked to resolve it: a viewer can apply them.</summary>
    private void Fixes(Finding finding)
    {
        if (finding.Repairs.IsEmpty)
        {
            return;
        }

        _json.Array("fixes", finding.Repairs, repair =>
        {
            Message("description", string.Join(' ', [repair.Text, .. repair.Choices.Select(choice => choice.Text), .. new[] { repair.Caution }.OfType<string>()]));
            _json.Array("artifactChanges", repair.Edits.GroupBy(edit => edit.Span.Source.Path, StringComparer.Ordinal), file => _locations.Change(file.Key, file));
        });
    }

    private void Properties(Finding finding)
    {
        _json.Text("severity", Wording.Name(finding.Severity));
        _json.Text("certainty", Wording.Name(finding.Certainty));
        _json.Texts("subjects", finding.Subjects);
        _json.Texts("authorities", finding.Authorities.Select(Wording.AuthorityLine));
        _json.Texts("resolve", finding.Resolve);
        _json.Texts("judgements", finding.Judgements);
        _json.Texts("tensions", finding.Tensions);
        if (finding.UntriedRepairs > 0) _json.Number("untriedRepairs", finding.UntriedRepairs);
    }

    /// <summary>Findings with their fingerprints; should two share one, the later ones are numbered, since a consumer merges equals.</summary>
    private IEnumerable<(Finding Finding, string Fingerprint, AcceptedFinding? Accepted)> Fingerprinted()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (finding, accepted) in _report.Findings.Concat(_report.Baseline?.Known ?? []).Select(finding => (finding, (AcceptedFinding?)null)).Concat(_report.Accepted.Select(accepted => (accepted.Finding, (AcceptedFinding?)accepted))))
        {
            var fingerprint = Fingerprint.Of(finding);
            var count = seen[fingerprint] = seen.GetValueOrDefault(fingerprint) + 1;
            yield return (finding, string.Create(CultureInfo.InvariantCulture, $"{fingerprint}:{count}"), accepted);
        }
    }

    private void Message(string name, string text) => _json.Object(name, () => _json.Text("text", SarifWording.Plain(text)));
}
