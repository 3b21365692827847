using LiveChat.Chats;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Chats;

public class RatingAChat
{
    [Fact]
    public async Task It_stands_in_the_log_and_changes_nothing_about_the_end()
    {
        await using var host = Asking();
        var (dana, ana) = (await host.AVisitorAsync(), await host.AnAgentAsync("ana"));
        var chat = await host.AnActiveChatAsync(dana, ana);
        await host.Chats.EndAsync(ana, chat.Id);

        var outcome = await RateAsync(host, dana, chat, 4, " Quick and kind \0");

        var rated = Assert.IsType<ChatRated>(Assert.Single(outcome.Events));
        Assert.Equal((4, "Quick and kind"), (rated.Rating.Score, rated.Rating.Comment));
        var now = await host.NowAsync(chat);
        Assert.Equal((ChatStatus.Sealed, EndedBy.Agent, 4), (now.Status, now.EndedBy, now.Rating));
        Assert.Equal(rated, (await host.Store.ReadAsync(chat.Id, now.LastSequence - 1, 1, default))!.Entries[0]);
        Assert.DoesNotContain("kind", $"{rated.Rating}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_one_counts_until_the_chat_is_resumed()
    {
        await using var host = Asking();
        var (dana, ana) = (await host.AVisitorAsync(), await host.AnAgentAsync("ana"));
        var chat = await host.AnActiveChatAsync(dana, ana);
        await host.Chats.EndAsync(dana, chat.Id);
        await RateAsync(host, dana, chat, 2);

        var again = await RateAsync(host, dana, chat, 5);

        Assert.True(again.Ok);
        Assert.Empty(again.Events);
        Assert.Equal(2, (await host.NowAsync(chat)).Rating);
        await host.Chats.ResumeAsync(dana, chat.Id);
        Assert.Null((await host.NowAsync(chat)).Rating);
        await host.Chats.EndAsync(dana, chat.Id);

        // Nobody was there since.
        Assert.Equal(ChatRefusal.RatingOff, (await RateAsync(host, dana, chat, 5)).Refusal);
        await host.Chats.ResumeAsync(dana, chat.Id);
        await host.RouteAsync();
        await host.Chats.AcceptAsync(ana, chat.Id, (await host.NowAsync(chat)).Offer!.Id);
        await host.Chats.EndAsync(dana, chat.Id);
        Assert.Equal(5, (await RateAsync(host, dana, chat, 5)).Chat!.Rating);
    }

    [Fact]
    public async Task Only_its_customer_may_and_only_after_the_end_of_a_chat_an_agent_was_in()
    {
        await using var host = Asking();
        var (dana, ana) = (await host.AVisitorAsync(), await host.AnAgentAsync("ana"));
        var waiting = await host.AChatAsync(dana);
        Assert.Equal(ChatRefusal.NotEnded, (await RateAsync(host, dana, waiting, 5)).Refusal);
        await host.Chats.EndAsync(dana, waiting.Id);
        Assert.Equal(ChatRefusal.RatingOff, (await RateAsync(host, dana, waiting, 5)).Refusal);

        var chat = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);
        await host.Chats.EndAsync(ana, chat.Id);
        Assert.Equal(ChatRefusal.NotFound, (await RateAsync(host, dana, chat, 5)).Refusal);
        Assert.Null((await host.NowAsync(chat)).Rating);
    }

    [Fact]
    public async Task A_widget_that_does_not_ask_takes_none()
    {
        await using var host = new TestHost();
        var (dana, ana) = (await host.AVisitorAsync(), await host.AnAgentAsync("ana"));
        var chat = await host.AnActiveChatAsync(dana, ana);
        await host.Chats.EndAsync(ana, chat.Id);

        Assert.Equal(ChatRefusal.RatingOff, (await RateAsync(host, dana, chat, 5)).Refusal);
    }

    [Theory]
    [InlineData(0, null, nameof(ChatRefusal.RatingInvalid))]
    [InlineData(6, null, nameof(ChatRefusal.RatingInvalid))]
    [InlineData(1, " \u200b\0 ", null)]
    [InlineData(5, null, null)]
    public void It_is_checked_at_the_door(int score, string? comment, string? refusal)
    {
        Assert.Equal(refusal, ChatRating.Check(score, comment, out var rating)?.ToString());
        Assert.Equal(refusal is null, rating is not null);
        Assert.Null(rating?.Comment);
    }

    [Fact]
    public void A_comment_is_well_formed_and_has_a_longest_length()
    {
        Assert.Equal(ChatRefusal.InvalidUnicode, ChatRating.Check(1, "\ud800", out _));
        Assert.Null(ChatRating.Check(3, new('a', ChatRating.MaxCommentLength), out _));
        Assert.Equal(ChatRefusal.CommentTooLong, ChatRating.Check(3, new('a', ChatRating.MaxCommentLength + 1), out _));
    }

    private static TestHost Asking() => new(b => b.Services.PostConfigureAll<WidgetOptions>(w => w.Behaviour.Rating = true));

    private static Task<ChatOutcome> RateAsync(TestHost host, Participant.Customer customer, Chat chat, int score, string? comment = null)
    {
        Assert.Null(ChatRating.Check(score, comment, out var rating));
        return host.Get<IChatRatings>().RateAsync(customer, chat.Id, rating!);
    }
}
