namespace Relais.Kernel;

/// <summary>Days from <paramref name="From"/> to <paramref name="To"/>, both included; open-ended when null.</summary>
public readonly record struct Period(DateOnly From, DateOnly? To)
{
    public bool Holds(DateOnly day) => day >= From && (To is null || day <= To);
}
