using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Intake.Documents;
using Relais.Kernel;
using Relais.Platform.Keys;
using Relais.Platform.Store;

namespace Relais.Intake.Classify;

/// <summary>What a person of the practice said an untyped document was. It teaches this practice's reader, and no other's.</summary>
internal sealed class Lesson : IWalledByPractice, IUnjournalled
{
    public const int LongestText = 6000;

    private const string Use = "lesson";

    public Guid Id { get; init; }

    public PracticeId Practice { get; init; }

    public DocumentId Document { get; init; }

    /// <summary>Words of the document, closed under the controller's key: they are clinical text, and only teaching reads them.</summary>
    public byte[] Words { get; init; } = [];

    public string Kind { get; init; } = "";

    public static async Task<Lesson> Of(RelaisDb db, KeyRing keys, DateTimeOffset now, Document document, string kind, string words, CancellationToken ct)
    {
        var kept = Encoding.UTF8.GetBytes(words[..Math.Min(words.Length, LongestText)]);
        return new Lesson { Id = Guid.CreateVersion7(now), Practice = document.Practice, Document = document.Id, Kind = kind, Words = await keys.Seal(db, document.Practice, Use, kept, ct) };
    }

    public async ValueTask<Correction> Read(RelaisDb db, KeyRing keys, CancellationToken ct) => new(Encoding.UTF8.GetString(await keys.Open(db, Practice, Use, Words, ct)), Kind);
}

internal sealed class LessonTable : IEntityTypeConfiguration<Lesson>
{
    public void Configure(EntityTypeBuilder<Lesson> lesson)
    {
        lesson.ToTable("intake_lesson");
        lesson.HasIndex(l => l.Practice);
    }
}
