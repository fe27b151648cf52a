using Relais.Kernel;

namespace Relais.Platform.Panels;

/// <summary>The item a panel is asked about. <paramref name="MayAct"/> is false when the viewer may only read.</summary>
public sealed record ItemShown(Guid Work, PracticeId Practice, PatientId? Patient, DocumentId? Document, bool MayAct, string ReturnTo);
