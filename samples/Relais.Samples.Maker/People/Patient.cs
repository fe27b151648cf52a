namespace Relais.Samples.Maker.People;

/// <summary>One invented patient as one practice knows him; the same person in two practices is two of these.</summary>
internal sealed record Patient
{
    public required string LocalId { get; init; }
    public required string Practice { get; init; }

    /// <summary>Known when the national service was asked (RECUP, QUAL); only QUAL may travel.</summary>
    public string Ins { get; init; } = "";
    public required string InsStatus { get; init; }
    public required string BirthName { get; init; }
    public string UsedName { get; init; } = "";
    public required IReadOnlyList<string> FirstNames { get; init; }
    public required char Sex { get; init; }
    public required DateOnly BirthDate { get; init; }
    public required BirthPlace BirthPlace { get; init; }
    public required string Street { get; init; }
    public required Town Town { get; init; }
    public string Phone { get; init; } = "";
    public string Email { get; init; } = "";

    /// <summary>Whom to call for a child or an old person: link, name, number.</summary>
    public (string Link, string Name, string Phone)? Contact { get; init; }
    public string RegularGp { get; init; } = "";
    public bool InformationGiven { get; init; } = true;
    public bool Objection { get; init; }

    public bool IsQualified => InsStatus == "QUAL";
    public string FirstName => FirstNames[0];
    public string CurrentName => UsedName.Length > 0 ? UsedName : BirthName;
    public string Civility => Sex == 'M' ? "M." : "Mme";
    public int Age => DemoDay.Now.Year - BirthDate.Year - (DateOnly.FromDateTime(DemoDay.Now.DateTime) < BirthDate.AddYears(DemoDay.Now.Year - BirthDate.Year) ? 1 : 0);

    /// <summary>As a letter names someone: <c>Mme CARON Jeanne</c>.</summary>
    public string Label => Age < 15 ? $"{CurrentName.ToUpperInvariant()} {FirstName}" : $"{Civility} {CurrentName.ToUpperInvariant()} {FirstName}";
}
