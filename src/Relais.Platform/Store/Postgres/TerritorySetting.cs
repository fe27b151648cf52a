using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Relais.Platform.Store.Postgres;

/// <summary>
/// Tells PostgreSQL, at each opening of a connection, in which territory the program stands; the policies of
/// <see cref="TerritoryWalls"/> read it. Set even when there is none, so that nothing is inherited from who used the connection before.
/// </summary>
internal sealed class TerritorySetting : DbConnectionInterceptor
{
    public const string Name = "relais.territory";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection, eventData);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection, eventData);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(DbConnection connection, ConnectionEndEventData eventData)
    {
        var territory = (eventData.Context as RelaisDb)?.Walls.Territory ?? default;
        var command = connection.CreateCommand();
        command.CommandText = $"SELECT set_config('{Name}', $1, false)";
        var value = command.CreateParameter();
        value.Value = territory == default ? "" : territory.Value.ToString();
        command.Parameters.Add(value);
        return command;
    }
}
