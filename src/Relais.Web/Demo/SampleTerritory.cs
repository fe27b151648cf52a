using System.Text.Json;

namespace Relais.Web.Demo;

/// <summary>A territory of samples/, as its territory.json describes it.</summary>
internal sealed record SampleTerritory(
    string Key, string Name, string Host, bool Essai, DateTimeOffset? Today, IReadOnlyList<SamplePractice> Practices, IReadOnlyList<SampleStructure>? Structures, IReadOnlyList<SampleMember> Members,
    IReadOnlyList<SampleChannel> Channels, IReadOnlyList<SampleReferent>? Referents, IReadOnlyList<SampleSharing>? Sharing)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static SampleTerritory Read(string file) => JsonSerializer.Deserialize<SampleTerritory>(File.ReadAllBytes(file), Options) ?? throw new InvalidDataException(file);
}

internal sealed record SamplePractice(string Key, string Name, string? Finess, string? SecureAddress, string? PatientsFile, IReadOnlyList<SampleSite>? Sites);

internal sealed record SampleSite(string Key, string Name, string? Address, Dictionary<string, string[]>? OpeningHours);

internal sealed record SampleStructure(string Key, string Name, string Kind, bool? Controller, string? Finess, string? SecureAddress, string? Phone);

internal sealed record SampleMember(string Key, string Login, string FirstName, string LastName, string Role, string Function, string? Rpps, string Password, string TotpSecret, IReadOnlyList<SampleMandate> Mandates);

internal sealed record SampleMandate(string Practice, string Role, string[]? Days, DateOnly From, DateOnly? To);

internal sealed record SampleChannel(string Key, string Kind, string Practice, string Label, string? Address);

internal sealed record SampleReferent(string Practice, string About, string Member);

internal sealed record SampleSharing(string Practice, string Patient, string Member, DateOnly From, bool? ByConsent);

/// <summary>A line of arrivals.jsonl.</summary>
internal sealed record SampleArrival(int N, string File, string Channel, string Practice, int MinutesBefore);
