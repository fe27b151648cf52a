using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Classify;

/// <summary>What a person of the practice said an untyped document was. It teaches this practice's reader, and no other's.</summary>
internal sealed class Lesson : IWalledByPractice, IUnjournalled
{
    public const int LongestText = 6000;

    public Guid Id { get; init; }

    public PracticeId Practice { get; init; }

    public DocumentId Document { get; init; }

    public string Text { get; init; } = "";

    public string Kind { get; init; } = "";
}

internal sealed class LessonTable : IEntityTypeConfiguration<Lesson>
{
    public void Configure(EntityTypeBuilder<Lesson> lesson)
    {
        lesson.ToTable("intake_lesson");
        lesson.HasIndex(l => l.Practice);
    }
}
