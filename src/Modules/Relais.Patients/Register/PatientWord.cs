using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Patients.Register;

/// <summary>A word of the patient's names without accents, by which a person who types its beginning finds them.</summary>
internal sealed class PatientWord : IWalledByPractice, IUnjournalled
{
    public PatientId Patient { get; init; }

    public PracticeId Practice { get; init; }

    public string Word { get; init; } = "";
}

internal sealed class PatientWordTable : IEntityTypeConfiguration<PatientWord>
{
    public void Configure(EntityTypeBuilder<PatientWord> word)
    {
        word.ToTable("patients_word");
        word.HasKey(w => new { w.Patient, w.Word });
        word.HasIndex(w => new { w.Practice, w.Word, w.Patient });
    }
}

internal static class PatientWordQueries
{
    extension(IQueryable<PatientWord> words)
    {
        /// <summary>As a range, since LIKE does not use the index on SQLite.</summary>
        public IQueryable<PatientWord> BeginningWith(PracticeId practice, string beginning)
        {
            var end = beginning + '\uFFFF';
            return words.Where(w => w.Practice == practice && string.Compare(w.Word, beginning) >= 0 && string.Compare(w.Word, end) < 0);
        }
    }
}
