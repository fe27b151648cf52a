namespace Relais.Platform.Store;

/// <summary>The walls of this request or job. Set once by sign-in or by the job runner, before anything is read.</summary>
public sealed class CurrentWalls
{
    public Walls Value { get; private set; } = Walls.None;

    public void Stand(Walls walls) => Value = walls;
}
