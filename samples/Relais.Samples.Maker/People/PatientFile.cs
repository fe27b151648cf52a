using System.Globalization;
using System.Text;

namespace Relais.Samples.Maker.People;

/// <summary>Writes a practice's patients as the CSV that `relais` imports: comma, UTF-8, one header line.</summary>
internal static class PatientFile
{
    private const string Header = "local_id,ins,oid,ins_status,birth_name,used_name,first_names,sex,birth_date,birth_place,birth_place_label,street,postcode,city,phone,email,regular_gp_rpps,information_given,objection,contact_link,contact_name,contact_phone";

    /// <param name="spelling">How that practice's software keeps names: the INS's capitals, or as people write them.</param>
    public static void Write(string path, IEnumerable<Patient> patients, Func<string, string> spelling)
    {
        var csv = new StringBuilder(Header).Append('\n');
        foreach (var p in patients)
            csv.Append(string.Join(',', new[]
            {
                p.LocalId, p.Ins, p.Ins.Length > 0 ? Keys.TestInsOid : "", p.InsStatus, spelling(p.BirthName), spelling(p.UsedName),
                spelling(string.Join(' ', p.FirstNames)), p.Sex.ToString(), p.BirthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), p.BirthPlace.Cog, p.BirthPlace.Label,
                p.Street, p.Town.Postcode, p.Town.Name, p.Phone, p.Email, p.RegularGp, p.InformationGiven ? "oui" : "non", p.Objection ? "oui" : "non",
                p.Contact?.Link ?? "", p.Contact?.Name ?? "", p.Contact?.Phone ?? "",
            }.Select(Quoted))).Append('\n');
        File.WriteAllText(path, csv.ToString());
    }

    private static string Quoted(string field) => field.AsSpan().IndexOfAny(',', '"', '\n') < 0 ? field : $"\"{field.Replace("\"", "\"\"")}\"";
}
