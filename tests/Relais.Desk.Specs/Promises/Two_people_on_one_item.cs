using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Servers;
using Relais.Platform.Store;

namespace Relais.Desk.Specs.Promises;

/// <summary>Whoever saves second is told so in words, and nothing of theirs is half kept; one person at two windows is no conflict.</summary>
public sealed class Two_people_on_one_item
{
    [Fact]
    public async Task are_told_of_the_conflict_in_one_sentence()
    {
        var other = new SomebodyElse();
        await using var house = await House.Open(services => services.ConfigureDbContext<RelaisDb>(options => options.AddInterceptors(other)));
        var item = await house.AdministrativeWork();
        var samia = await house.As("samia");

        other.WillSaveFirst(house.Database);
        var answer = await samia.Act($"/travail/{item.Id}/prise");

        Assert.Equal((409, "platform.conflict"), (answer.Status, answer.Code));
        Assert.Contains("Quelqu'un vient de changer cet élément", answer.Sentence);
        Assert.Null((await house.Now(item)).Holder);
        Assert.Equal(0, await house.Ask(item.Practice, db => db.Set<WorkStep>().CountAsync(s => s.Work == item.Id)));
    }

    [Fact]
    public async Task one_who_looks_at_several_at_once_sees_them_all()
    {
        await using var house = await House.Open();
        var (one, other) = (await house.AdministrativeWork(), await house.AdministrativeWork(Patients.Someone.YannLeGall));
        var nora = await house.As("nora");
        for (var rounds = 0; rounds < 4; rounds++)
            await Task.WhenAll(Enumerable.Range(0, 6).Select(n => nora.Page($"/corbeille?vue=equipe&item={(n % 2 == 0 ? one : other).Id}")));

        Assert.Equal(24, await house.Ask(one.Practice, db => db.Set<Platform.Journal.JournalEntry>().CountAsync(e => e.Act == "work.look" && (e.Subject == one.Id || e.Subject == other.Id))));
    }

    /// <summary>Commits a change of the item between another's reading and saving.</summary>
    private sealed class SomebodyElse : SaveChangesInterceptor
    {
        private string? database;

        public void WillSaveFirst(string address) => database = address;

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context!.ChangeTracker.Entries<WorkItem>().Any(e => e.State == EntityState.Modified) && Interlocked.Exchange(ref database, null) is { } address)
            {
                await using var connection = await TestDatabase.Open(address);
                await connection.Command("UPDATE delegation_work SET Version = Version + 1").ExecuteNonQueryAsync(cancellationToken);
            }

            return result;
        }
    }
}
