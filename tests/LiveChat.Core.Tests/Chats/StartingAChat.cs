using LiveChat.Chats;
using LiveChat.Teams;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.Core.Tests.Chats;

public class StartingAChat
{
    [Theory]
    [InlineData("de-AT", "de-AT")]
    [InlineData("de\0AT", null)]
    [InlineData("", null)]
    public async Task A_language_that_not_every_store_can_keep_is_left_out(string sent, string? kept)
    {
        await using var host = new TestHost();
        var dana = await host.AVisitorAsync();

        var outcome = await host.Chats.StartAsync(new()
        {
            Widget = WidgetId.Default,
            Contact = dana.Contact,
            Answers = new Dictionary<string, string> { ["name"] = "Dana Ray", ["email"] = "dana@example.com" },
            Locale = sent,
        });

        Assert.Equal(kept, outcome.Chat?.Locale);
        Assert.True(outcome.Ok);
    }

    [Fact]
    public async Task What_is_said_by_itself_is_what_the_widget_says_each_at_its_time()
    {
        await using var host = new TestHost(s => s
            .AddTeam("sales", t => t.AutoMessages.Add("Sales here"))
            .AddQueue("sales", q => q.Teams.Add("sales"))
            .AddWidget(WidgetId.Default.Value, w =>
            {
                w.AfterSubmit.AutoMessages.Add("Welcome!");
                w.AfterSubmit.AutoMessages.Add(new("We are nearly there", TimeSpan.FromSeconds(3)));
            }));

        Assert.Equal([("Welcome!", 0), ("We are nearly there", 3)], await SaidByItselfAsync(host));
    }

    [Fact]
    public async Task Where_the_widget_says_nothing_the_first_team_of_the_queue_that_says_something_does()
    {
        await using var host = new TestHost(s => s
            .AddTeam("a-quiet-one")
            .AddTeam("sales", t => t.AutoMessages.Add(new("Sales here", TimeSpan.FromSeconds(1))))
            .AddTeam("support", t => t.AutoMessages.Add("Support here"))
            .AddQueue("both", q => { q.Teams.Add("support"); q.Teams.Add("sales"); q.Teams.Add("a-quiet-one"); }));

        Assert.Equal([("Sales here", 1)], await SaidByItselfAsync(host));
    }

    [Fact]
    public async Task Nothing_is_said_by_itself_where_that_is_switched_off()
    {
        await using var host = new TestHost(s => s
            .AddTeam("sales", t => t.AutoMessages.Add("Sales here"))
            .AddQueue("sales", q => q.Teams.Add("sales"))
            .AddWidget(WidgetId.Default.Value, w => w.AfterSubmit.ShowAutoMessages = false));

        Assert.Empty(await SaidByItselfAsync(host));
    }

    [Fact]
    public void A_team_that_talks_too_long_or_too_late_stops_the_start()
    {
        var e = Assert.Throws<OptionsValidationException>(() => new TestHost(s => s
            .AddTeam("sales", t =>
            {
                t.AutoMessages.Add(new string('x', 1001));
                t.AutoMessages.Add(new("late", TimeSpan.FromSeconds(10.1)));
            })).Get<TeamCatalog>());

        Assert.Equal(
            ["Team 'sales': AutoMessages has a message that is empty or longer than 1,000 characters. Shorten or remove it.", "Team 'sales': AutoMessages has a delay that is negative or longer than 10 seconds. Shorten it."],
            e.Failures);
    }

    private static async Task<IEnumerable<(string Text, double Seconds)>> SaidByItselfAsync(TestHost host)
    {
        var chat = await host.AChatAsync(await host.AVisitorAsync());
        var page = await host.Store.ReadAsync(chat.Id, 0, 10, CancellationToken.None);
        return page!.Entries.OfType<MessagePosted>().Select(m => (m.Text.Value, (m.At - chat.StartedAt).TotalSeconds));
    }
}
