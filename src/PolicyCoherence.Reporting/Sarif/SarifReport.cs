namespace PolicyCoherence.Reporting.Sarif;
internal static class SarifReport { public static string Render(Findings.CheckReport report, ReportOptions options) => ""; }
