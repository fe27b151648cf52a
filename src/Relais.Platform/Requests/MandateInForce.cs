using Relais.Kernel;

namespace Relais.Platform.Requests;

/// <summary>A practice the member serves today, and as what.</summary>
public sealed record MandateInForce(PracticeId Practice, string PracticeName, Role Role);
