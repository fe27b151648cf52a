namespace Relais.Desk.Specs.Access;

/// <summary>The specs that share one served program.</summary>
[CollectionDefinition(nameof(Through_the_front_door))]
public sealed class Through_the_front_door : ICollectionFixture<FrontDoor>;
