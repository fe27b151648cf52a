using Relais.Codecs.Ins;
using Relais.Contracts.Patients;
using Relais.Intake.Read;

namespace Relais.Intake.Identify;

/// <summary>The traits of a part as the register asks for them.</summary>
internal static class TraitsOf
{
    public static TraitsRead Part(PartRead part)
    {
        if (!part.TraitsAreStructured) return part.Text.Length > 0 ? PaperTraits.Read(part.Text) : TraitsRead.None;
        var t = part.Traits;
        return new TraitsRead(t.Matricule, t.Oid, t.BirthName, t.UsedName, t.FirstNames.Count > 0 ? string.Join(' ', t.FirstNames) : t.UsedFirstName,
            t.Sex switch { Sex.Male => "M", Sex.Female => "F", _ => null }, t.BirthDate, t.BirthPlace, t.Postcode) { SaidUnqualified = part.SaidUnqualified };
    }
}
