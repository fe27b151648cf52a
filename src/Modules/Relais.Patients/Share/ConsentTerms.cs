using Relais.Kernel;

namespace Relais.Patients.Share;

/// <summary>What is said of a consent when it is noted.</summary>
internal sealed record ConsentTerms(ConsentSubject Subject, MemberId? Member, ConsentForm Form, DateOnly GivenOn, DateOnly? Until);
