using Relais.Kernel;

namespace Relais.Intake.Count;

/// <summary>The count of one channel for one day, in Paris.</summary>
internal sealed record ChannelDay(PracticeId Practice, Guid Channel, string Label, DateOnly Day, PartCount Parts);
