using System.ComponentModel.DataAnnotations;
using Relais.Codecs.Ins;
using Relais.Contracts.Patients;
using Relais.Kernel;
using Relais.Platform.Ui;
using Relais.Patients.Register;

namespace Relais.Patients.Record;

/// <summary>What the identity form carries. The INS number is not in it: it comes from INSi, never from a keyboard (RNIV 2.0).</summary>
internal abstract class IdentityInput
{
    [Required(ErrorMessage = "Entrez le nom de naissance."), Longest(100)] public string? BirthName { get; set; }

    [Required(ErrorMessage = "Entrez au moins le premier prénom de naissance."), Longest(200)] public string? FirstNames { get; set; }

    [Longest(100)] public string? UsedName { get; set; }

    [Required(ErrorMessage = "Choisissez le sexe."), RegularExpression("[MFI]", ErrorMessage = "Choisissez le sexe.")] public string? Sex { get; set; }

    [Required(ErrorMessage = "Entrez la date de naissance.")] public DateOnly? BirthDate { get; set; }

    [RegularExpression("[0-9][0-9ABab][0-9]{3}", ErrorMessage = "Le code du lieu de naissance a cinq caractères, par exemple 18033, ou 99 et le pays pour l'étranger.")] public string? BirthPlace { get; set; }

    [Longest(100)] public string? BirthPlaceLabel { get; set; }

    [RegularExpression("[0-9]{5}", ErrorMessage = "Le code postal a cinq chiffres.")] public string? Postcode { get; set; }

    [Longest(100)] public string? City { get; set; }

    [Longest(30)] public string? Phone { get; set; }

    [RegularExpression(@"[^@\s]+@[^@\s]+\.[^@\s]+", ErrorMessage = "Cette adresse électronique n'en est pas une."), Longest(200)] public string? Email { get; set; }

    public Guid? RegularGp { get; set; }

    public bool AlwaysToDoctor { get; set; }

    public bool DocumentSeen { get; set; }

    public TraitsRead Traits() => new(null, null, BirthName.OrNull(), UsedName.OrNull(), FirstNames.OrNull(), Sex is "M" or "F" ? Sex : null, BirthDate, BirthPlace.OrNull(), Postcode.OrNull());

    public void Check(DateOnly today)
    {
        if (BirthDate > today) throw new Refusal("patients.born-later", "La date de naissance est dans l'avenir.");
        if (BirthDate < today.AddYears(-130)) throw new Refusal("patients.born-before", "La date de naissance est trop ancienne : vérifiez l'année.");
    }

    /// <summary>What a document says, for a person to read again. Its number is not taken: it proves nothing here.</summary>
    public void Fill(TraitsRead said)
    {
        (BirthName, UsedName, FirstNames, Sex, BirthDate) = (said.BirthName, said.UsedName, said.FirstNames, said.Sex, said.BirthDate);
        (BirthPlace, Postcode) = (said.BirthPlace, said.Postcode);
    }

    protected void Fill(RegisteredPatient p)
    {
        (BirthName, FirstNames, UsedName, BirthDate) = (p.BirthName, p.FirstNames, p.UsedName, p.BirthDate);
        Sex = p.Sex switch { Codecs.Ins.Sex.Male => "M", Codecs.Ins.Sex.Female => "F", _ => "I" };
        (BirthPlace, BirthPlaceLabel) = (p.BirthPlace, p.BirthPlaceLabel);
        (Postcode, City, Phone, Email) = (p.Postcode, p.City, p.Phone, p.Email);
        (RegularGp, AlwaysToDoctor) = (p.RegularGp?.Value, p.AlwaysToDoctor);
    }
}
