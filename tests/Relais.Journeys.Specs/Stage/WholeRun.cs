namespace Relais.Journeys.Specs.Stage;

/// <summary>Stories share one open house: it takes longer to open than a story to be told.</summary>
[CollectionDefinition(Name)]
public sealed class WholeRun : ICollectionFixture<OpenHouse>
{
    public const string Name = "the open house";
}
