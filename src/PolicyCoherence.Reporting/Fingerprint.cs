using System.Security.Cryptography;
using System.Text;
using PolicyCoherence.Findings;

namespace PolicyCoherence.Reporting;

/// <summary>What makes a finding recognisable in the next run: built from rule and names, never from lines.</summary>
public static class Fingerprint
{
    private const int HexDigits = 32;

    /// <summary>The first 32 hexadecimal digits of the SHA-256 of <see cref="Finding.Key"/>.</summary>
    public static string Of(Finding finding) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(finding.Key)))[..HexDigits];
}
