using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Contracts.Territory;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Territory.Practices;

/// <summary>A data controller of the territory: practice, hospital, pharmacy. Its name is known to the whole territory.</summary>
internal sealed class Practice : IWalled
{
    public PracticeId Id { get; init; }

    public string Name { get; init; } = "";

    public PracticeKind Kind { get; init; }

    public string? Finess { get; init; }

    public string? SecureAddress { get; init; }

    public string? Address { get; init; }

    /// <summary>Opening hours as JSON: day name to a list of <c>08:00-12:30</c>.</summary>
    public string Hours { get; init; } = "{}";

    public PracticeCard Card() => new(Id, Name, Kind, Finess, SecureAddress, JsonSerializer.Deserialize<Dictionary<DayOfWeek, IReadOnlyList<string>>>(Hours)!);
}

internal sealed class PracticeTable : IEntityTypeConfiguration<Practice>
{
    public void Configure(EntityTypeBuilder<Practice> practice) => practice.ToTable("territory_practice");
}
