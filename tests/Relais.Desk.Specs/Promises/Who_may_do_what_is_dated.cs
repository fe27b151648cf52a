using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Protocols;
using Relais.Desk.Specs.Houses;
using Relais.Kernel;

namespace Relais.Desk.Specs.Promises;

/// <summary>Promise 6: protocols and mandates are dated, and stop on their date.</summary>
public sealed class Who_may_do_what_is_dated
{
    [Fact]
    public async Task A_protocol_holds_on_its_last_day_and_not_on_the_next()
    {
        await using var house = await House.Open();
        var (last, after) = (await house.AdministrativeWork(), await house.AdministrativeWork());
        house.Clock.Pass(FoundTown.ProtocolEnds.ToDateTime(new TimeOnly(9, 0)) - House.Friday.UtcDateTime);
        Assert.True((await house.Does("nora", last, "cloture")).IsDone);

        house.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal("delegation.no-protocol", (await house.Does("nora", after, "cloture")).Code);
        Assert.True((await house.Now(after)).IsOpen);
    }

    [Fact]
    public async Task A_mandate_opens_nothing_after_its_last_day()
    {
        await using var house = await House.Open();
        var item = await house.ClinicalWork();
        Assert.NotNull((await (await house.As("tom")).Page($"/corbeille?item={item.Id}")).QuerySelector("[data-document]"));

        house.Clock.Pass(TimeSpan.FromDays(FoundTown.LocumEnds.DayNumber - new DateOnly(2026, 11, 20).DayNumber + 1));
        var answer = await house.Does("tom", item, "cloture");
        Assert.Contains(answer.Status, new[] { 302, 403, 404 });
        Assert.True((await house.Now(item)).IsOpen);
    }

    [Fact]
    public async Task A_mandate_ends_within_a_session_too()
    {
        await using var house = await House.Open();
        var item = await house.ClinicalWork();
        house.Clock.Pass(FoundTown.LocumEnds.ToDateTime(new TimeOnly(22, 0)) - House.Friday.UtcDateTime);
        var tom = await house.As("tom");
        Assert.NotNull((await tom.Page($"/corbeille?item={item.Id}")).QuerySelector("[data-document]"));

        house.Clock.Pass(TimeSpan.FromHours(2));   // past midnight in Paris
        using var later = await tom.GetAsync($"/corbeille?item={item.Id}");
        Assert.DoesNotContain("CARON", await later.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_protocol_names_no_clinical_work_and_has_an_end()
    {
        await using var house = await House.Open();
        Task<ProtocolCard> Sign(string kind, DateOnly? until) => house.In(house.Town.Girard, s => s.GetRequiredService<ISignProtocols>().Sign(
            house.Town.Girard, "Essai", [kind], [Role.Secretary], new Period(new DateOnly(2026, 11, 20), until), house.Town.Members["paul"], default));

        Assert.Equal("protocols.clinical", (await Assert.ThrowsAsync<Refusal>(() => Sign("LabResult", new DateOnly(2027, 1, 1)))).Reason);
        Assert.Equal("protocols.until", (await Assert.ThrowsAsync<Refusal>(() => Sign("AdministrativeDocument", null))).Reason);
        Assert.Equal("protocols.until", (await Assert.ThrowsAsync<Refusal>(() => Sign("AdministrativeDocument", new DateOnly(2028, 1, 1)))).Reason);
    }

    [Fact]
    public async Task A_protocol_signed_again_is_cited_by_its_new_version()
    {
        await using var house = await House.Open();
        var item = await house.AdministrativeWork();
        await house.In(house.Town.Tilleuls, s => s.GetRequiredService<ISignProtocols>().Sign(
            house.Town.Tilleuls, "Travail du secrétariat", [item.Kind], [Role.Secretary], new Period(new DateOnly(2026, 11, 20), new DateOnly(2027, 3, 1)), house.Town.Members["claire"], default));
        Assert.True((await house.Does("nora", item, "cloture")).IsDone);

        Assert.Equal("Travail du secrétariat v2", (await house.Now(item)).Protocol);
    }
}
