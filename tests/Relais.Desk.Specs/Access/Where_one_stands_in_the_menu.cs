using Relais.Desk.Specs.Houses;

namespace Relais.Desk.Specs.Access;

public sealed class Where_one_stands_in_the_menu(House house) : IClassFixture<House>
{
    [Theory, InlineData("/reglages/boites", "/reglages/boites"), InlineData("/reglages", "/reglages"), InlineData("/patients/nouveau", "/patients")]
    public async Task is_one_line_the_nearest(string page, string line)
    {
        var menu = (await (await house.As("claire")).Page(page)).QuerySelectorAll("nav.menu a[aria-current=page]");

        Assert.Equal(line, Assert.Single(menu).GetAttribute("href"));
    }
}
