using Relais.Contracts.Patients;
using Relais.Intake.Documents;
using Relais.Intake.Read;
using Relais.Intake.Show;

namespace Relais.Intake.Share;

/// <summary>A document read from another practice.</summary>
internal sealed record DocumentShared(PatientCard Patient, Document Document, PartRead? Part, IReadOnlyList<PartRead> Renderings, IReadOnlyList<EarlierResult> Earlier);
