using Relais.Codecs.Ins;

namespace Relais.Codecs.Hprim;

/// <summary>Segments P and OBR of HPRIM Santé, with who sends and receives from H, as a message without results.</summary>
internal static class SantePatient
{
    public static HprimMessage Nobody(SanteSegment? head) => new()
    {
        Patient = new PatientTraits(),
        Sender = Party(head, 5),
        Recipient = Party(head, 10),
        DocumentDate = HprimDate.ReadCompact(head?.Component(14, 1) ?? ""),
    };

    public static HprimMessage Read(SanteSegment patient, SanteSegment? head, FlawList flaws)
    {
        var birth = HprimDate.ReadCompact(patient.Component(8, 1) ?? "");
        if (birth is null) flaws.Add("hprim.birth-date", patient.Line, patient.Text(8) is null ? "absent" : null);

        var message = Nobody(head);
        var numbers = new[] { patient.Component(3, 1), patient.Component(4, 1) }.OfType<string>();
        var street = new[] { patient.Component(11, 1), patient.Component(11, 2) };
        var city = string.Join(' ', new[] { patient.Component(11, 5), patient.Component(11, 3) }.OfType<string>());
        return message with
        {
            Address = [.. street.Append(city.Length > 0 ? city : null).OfType<string>()],
            FileNumber = patient.Component(4, 1),
            Patient = new PatientTraits
            {
                UsedName = patient.Component(6, 1),
                UsedFirstName = patient.Component(6, 2),
                BirthName = patient.Component(7, 1),
                BirthDate = birth,
                Sex = patient.Text(9)?.ToUpperInvariant() switch { "M" => Sex.Male, "F" => Sex.Female, _ => Sex.Unknown },
                Postcode = patient.Component(11, 5),
                LocalNumbers = [.. numbers.Select(number => (message.Sender?.Code ?? "HPRIM", number))],
            },
        };
    }

    /// <summary>The laboratory's file number and the day of sampling, from the first request of the message.</summary>
    public static HprimMessage WithRequest(HprimMessage message, SanteSegment request) => message with
    {
        FileNumber = request.Component(4, 2) ?? request.Component(4, 1) ?? message.FileNumber,
        DocumentDate = HprimDate.ReadCompact(request.Component(8, 1) ?? "") ?? message.DocumentDate,
    };

    private static HprimParty? Party(SanteSegment? head, int field) =>
        head?.Component(field, 1) is { } code ? new HprimParty(code, head.Component(field, 2)) : null;
}
