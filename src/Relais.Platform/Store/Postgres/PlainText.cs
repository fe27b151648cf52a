using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Relais.Platform.Store.Postgres;

/// <summary>PostgreSQL has no character NUL in a text, while files and forms may hold one: it is written, and asked for, as U+FFFD.</summary>
internal sealed class PlainText : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Clean(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Clean(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Clean(command);
        return ValueTask.FromResult(result);
    }

    private static void Clean(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
            parameter.Value = parameter.Value switch
            {
                string text when text.Contains('\0') => text.Replace('\0', '\uFFFD'),
                string[] texts when texts.Any(t => t is not null && t.Contains('\0')) => texts.Select(t => t?.Replace('\0', '\uFFFD')).ToArray(),
                List<string> texts when texts.Exists(t => t is not null && t.Contains('\0')) => texts.ConvertAll(t => t?.Replace('\0', '\uFFFD')),
                var other => other,
            };
    }
}
