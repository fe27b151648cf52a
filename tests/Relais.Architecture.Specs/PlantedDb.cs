using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Platform.Live;
using Relais.Platform.Store;

namespace Relais.Architecture.Specs;

/// <summary>The real database over rows planted here: one that keeps the rules, and one that breaks them all.</summary>
internal sealed class PlantedDb : IDisposable
{
    public static readonly TerritoryId Val = new(new Guid("0197a000-0000-7000-8000-000000000001"));
    public static readonly PracticeId Tilleuls = new(new Guid("0197a000-0000-7000-8000-000000000002"));
    public static readonly PracticeId Girard = new(new Guid("0197a000-0000-7000-8000-000000000003"));
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public PlantedDb()
    {
        connection.Open();
        using var db = Behind(Walls.None);
        db.Database.EnsureCreated();
    }

    /// <summary>A model of its own, apart from the program's, which the same class holds.</summary>
    public RelaisDb Behind(Walls walls)
    {
        var current = new CurrentWalls();
        current.Stand(walls);
        var options = new DbContextOptionsBuilder<RelaisDb>().UseSqlite(connection).EnableServiceProviderCaching(false).Options;
        return new RelaisDb(options, current, new WriteGate(), new Announcements(), [new ModelPart(typeof(PlantedDb).Assembly)]);
    }

    public void Dispose() => connection.Dispose();
}

/// <summary>A row that keeps every rule.</summary>
internal sealed class PlantedNote : IWalledByPractice
{
    public Guid Id { get; init; }

    public PracticeId Practice { get; init; }

    public string Text { get; set; } = "";

    public int Length => Text.Length;
}

/// <summary>A row of nobody, in a table of no room, tied to another room's table, with a list that is silently not stored.</summary>
internal sealed class PlantedStray
{
    public Guid Id { get; init; }

    public Guid Desk { get; init; }

    public List<Guid> Seen { get; } = [];
}

/// <summary>A row that says it is outside the walls and is not on the list.</summary>
internal sealed class PlantedDesk : IUnwalled
{
    public Guid Id { get; init; }
}

internal sealed class PlantedNoteTable : IEntityTypeConfiguration<PlantedNote>
{
    public void Configure(EntityTypeBuilder<PlantedNote> note) => note.ToTable("architecture_note");
}

internal sealed class PlantedStrayTable : IEntityTypeConfiguration<PlantedStray>
{
    public void Configure(EntityTypeBuilder<PlantedStray> stray)
    {
        stray.ToTable("stray");
        stray.HasOne<PlantedDesk>().WithMany().HasForeignKey(s => s.Desk);
    }
}

internal sealed class PlantedDeskTable : IEntityTypeConfiguration<PlantedDesk>
{
    public void Configure(EntityTypeBuilder<PlantedDesk> desk) => desk.ToTable("architecture_desk");
}
