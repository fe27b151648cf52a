namespace Relais.Patients.Share;

/// <summary>What a patient may be asked to consent to here.</summary>
internal enum ConsentSubject
{
    /// <summary>Sharing their record with one professional outside their care team (L.1110-4 III).</summary>
    Sharing,

    /// <summary>Asking another professional's advice at a distance about them (R.6316-2).</summary>
    Expertise,

    /// <summary>A student being there.</summary>
    Trainee,

    /// <summary>Being written to by message or electronic mail.</summary>
    Messages,
}
