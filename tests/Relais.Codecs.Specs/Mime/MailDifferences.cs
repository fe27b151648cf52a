namespace Relais.Codecs.Specs.Mime;

/// <summary>Where we read a public test mail otherwise than the two readers that expected.jsonl comes from (2026-11-21), and why.</summary>
internal static class MailDifferences
{
    public static readonly IReadOnlyDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["mailgem/spec/fixtures/emails/error_emails/invalid_subject_characters.eml: subject"] =
            "8-bit subject without charset: we read windows-1252 (\"Formação\"), they put replacement characters.",
    };
}
