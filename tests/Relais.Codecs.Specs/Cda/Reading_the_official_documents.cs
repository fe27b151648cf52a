using System.Globalization;
using Relais.Codecs.Cda;
using Relais.Codecs.Hl7;
using Relais.Codecs.Ins;

namespace Relais.Codecs.Specs.Cda;

/// <summary>
/// The 111 documents against their index. Columns not compared: size, encoding, templateIds (not read), n_entries (entries are not
/// exposed as such).
/// </summary>
public class Reading_the_official_documents
{
    [Fact]
    public void reads_all_of_them()
    {
        Assert.Equal(111, OfficialDocuments.All.Count);
        Assert.All(OfficialDocuments.All, document => Assert.True(document.Reading.IsRead, document.File));
        Assert.All(OfficialDocuments.All, document => Assert.True(document.Reading.HasContent, document.File));
        Assert.Empty(OfficialDocuments.All.SelectMany(document => document.Reading.Flaws.Where(flaw => !IsWrongKey(document.Reading, flaw)).Select(flaw => $"{document.File}: {flaw}")));
        // Some official documents do carry a number whose key is wrong.
        static bool IsWrongKey(CdaReading reading, Flaw flaw) => flaw.Code == "ins.key" && !Matricule.Parse(reading.Patient.Matricule).IsRead;
    }

    [Fact]
    public void agrees_on_the_type()
    {
        Assert.Empty(OfficialDocuments.Differences("doc_code", cda => cda.Code!.Code));
        Assert.Empty(OfficialDocuments.Differences("doc_codeSystem", cda => cda.Code!.System ?? ""));
        Assert.Empty(OfficialDocuments.Differences("doc_displayName", cda => cda.Code!.Display ?? ""));
        Assert.Empty(OfficialDocuments.Differences("doc_translation", cda => string.Join(',', cda.CodeTranslations.Select(code => code.Code))));
    }

    [Fact]
    public void agrees_on_title_date_confidentiality_and_identity()
    {
        Assert.Empty(OfficialDocuments.Differences("title", cda => cda.Title ?? ""));
        Assert.Empty(OfficialDocuments.Differences("effectiveTime", cda => Written(cda.EffectiveTime), text => Written(Hl7Time.Instant(text))));
        Assert.Empty(OfficialDocuments.Differences("confidentiality", cda => cda.Confidentiality ?? ""));
        Assert.Empty(OfficialDocuments.Differences("doc_id", cda => cda.Id!.ToString()));
        Assert.Empty(OfficialDocuments.Differences("version", cda => cda.Version?.ToString(CultureInfo.InvariantCulture) ?? ""));
        Assert.Empty(OfficialDocuments.Differences("relatedDocument", cda => string.Join(',', cda.Relations.Select(relation => relation.Type))));
        Assert.All(OfficialDocuments.All.SelectMany(document => document.Reading.Relations), relation => Assert.NotEmpty(relation.Targets));
    }

    [Fact]
    public void agrees_on_the_patient_number()
    {
        // Two documents give the insured person's NIR (.13) beside the INS: it is a local number, never an INS.
        Assert.Empty(OfficialDocuments.Differences("patient_ins(root|ext)", cda => $"{cda.Patient.Oid}|{cda.Patient.Matricule}", text => text.Split(" ; ")[0]));
        Assert.Empty(OfficialDocuments.Differences(
            "patient_other_ids",
            cda => string.Join(" ; ", cda.Patient.LocalNumbers.Where(number => !number.Authority.EndsWith(".4.13", StringComparison.Ordinal)).Select(number => $"{number.Authority}|{number.Number}"))));
    }

    [Fact]
    public void agrees_on_names()
    {
        Assert.Empty(OfficialDocuments.Differences("patient_names", cda => cda.Patient.BirthName ?? "", text => Named(text, "family[BR]")));
        Assert.Empty(OfficialDocuments.Differences(
            "patient_names", cda => cda.Patient.UsedName ?? "", text => Named(text, "family[CL]") is { Length: > 0 } used ? used : Named(text, "family[SP]")));
        Assert.Empty(OfficialDocuments.Differences("patient_names", cda => cda.Patient.UsedFirstName ?? "", text => Named(text, "given[CL]")));
        Assert.Empty(OfficialDocuments.Differences(
            "patient_names",
            cda => string.Join(' ', cda.Patient.FirstNames),
            text => string.Join(' ', $"{Named(text, "given[BR]")} {Named(text, "given")}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct())));
    }

    [Fact]
    public void agrees_on_birth_and_sex()
    {
        Assert.Empty(OfficialDocuments.Differences("sex", cda => cda.Patient.Sex switch { Sex.Female => "F", Sex.Male => "M", _ => "" }));
        Assert.Empty(OfficialDocuments.Differences("birthTime", cda => cda.Patient.BirthDate?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? ""));
        Assert.Empty(OfficialDocuments.Differences("birthplace_cog", cda => cda.Patient.BirthPlace ?? ""));
    }

    [Fact]
    public void agrees_on_custodian_authors_and_recipients()
    {
        Assert.Empty(OfficialDocuments.Differences("custodian", cda => cda.Custodian?.Name ?? ""));
        Assert.Empty(OfficialDocuments.Differences("custodian_id", cda => cda.Custodian?.Ids is [var id, ..] ? id.Extension ?? "" : ""));
        Assert.Empty(OfficialDocuments.Differences("n_authors", cda => $"{cda.Authors.Count}"));
        Assert.Empty(OfficialDocuments.Differences("n_recipients", cda => $"{cda.Recipients.Count}"));
        foreach (var document in OfficialDocuments.All)
        {
            var truth = document.Truth["authors"];
            Assert.All(document.Reading.Authors, author =>
            {
                Assert.NotNull(author.Name);
                Assert.Contains($"<{author.Ids[0].Root}|{author.Ids[0].Extension}>", truth, StringComparison.Ordinal);
                Assert.Contains(author.FamilyName ?? author.Device!, truth, StringComparison.Ordinal);
                if (author.Specialty?.Display is { } specialty) Assert.Contains(specialty, truth, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public void agrees_on_the_body()
    {
        Assert.Empty(OfficialDocuments.Differences("body", cda => cda.Body == CdaBody.N1 ? "nonXMLBody(N1)" : "structuredBody(N3)"));
        Assert.Empty(OfficialDocuments.Differences("n_sections", cda => $"{cda.AllSections.Count()}"));
        Assert.Empty(OfficialDocuments.Differences("section_codes", cda => string.Join('|', cda.AllSections.Select(section => section.Code?.Code ?? ""))));
        Assert.Empty(OfficialDocuments.Differences("wrapper_root", cda => cda.IsWrapped ? "{http://www.w3.org/1999/XSL/Transform}stylesheet" : ""));
    }

    [Fact]
    public void decodes_every_embedded_file_of_the_declared_types()
    {
        Assert.Empty(OfficialDocuments.Differences(
            "embedded_media", cda => string.Join(',', cda.Media.Select(file => file.MimeType).Distinct().Order()), text => text.Replace("/B64", "", StringComparison.Ordinal)));
        Assert.All(OfficialDocuments.All.SelectMany(document => document.Reading.Media), file => Assert.True(file.Decode().IsRead));
    }

    [Fact]
    public void shows_the_printable_copy_first_and_never_an_annex()
    {
        foreach (var cda in OfficialDocuments.All.Select(document => document.Reading))
        {
            if (cda.Body == CdaBody.N1) Assert.True(cda.Display.Media is { IsCopy: true, MimeType: "application/pdf" });
            Assert.True(cda.Display.Media is not null || cda.Display.HasNarrative);
        }

        var copies = OfficialDocuments.All.Select(document => document.Reading).Where(cda => cda.AllSections.Any(section => section.Code?.Code == "55108-5")).ToList();
        Assert.NotEmpty(copies);
        Assert.All(copies, cda => Assert.Equal("application/pdf", cda.Display.Media?.MimeType));
    }

    private static string Written(DateTimeOffset? at) => at?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    private static string Named(string names, string part) =>
        string.Join(' ', names.Split("; ").Where(name => name.StartsWith(part + "=", StringComparison.Ordinal)).Select(name => name[(part.Length + 1)..].Trim()));
}
