namespace Relais.Intake.Receive;

/// <summary>Where an arrival waits to be filed. Paper has a lane of its own: a page takes seconds to read, and mail does not wait behind it.</summary>
internal enum Lane
{
    Mail,
    Paper,
}
