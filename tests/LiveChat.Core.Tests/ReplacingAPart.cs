using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests;

public class ReplacingAPart
{
    public static TheoryData<int> Orders => [0, 1, 2];

    [Theory]
    [MemberData(nameof(Orders))]
    public void A_hosts_own_part_wins_in_whatever_order_it_was_added(int order)
    {
        var services = new ServiceCollection().AddLogging();
        if (order == 1) services.AddSingleton<IContactStore, OwnContactStore>();
        var builder = services.AddLiveChatCore();
        if (order != 1) builder.UseContactStore<OwnContactStore>();
        builder.UseResumePolicy<NeverResumable>();
        if (order == 2) services.AddLiveChatCore();

        using var provider = services.BuildServiceProvider();

        Assert.IsType<OwnContactStore>(provider.GetRequiredService<IContactStore>());
        Assert.IsType<NeverResumable>(provider.GetRequiredService<IResumePolicy>());
        Assert.Single(provider.GetServices<IContactStore>());
    }

    [Fact]
    public async Task A_resume_policy_of_the_hosts_own_is_asked()
    {
        await using var host = new TestHost(b => b.UseResumePolicy<NeverResumable>());
        var dana = await host.AVisitorAsync();
        var chat = await host.AChatAsync(dana);
        await host.Chats.EndAsync(dana, chat.Id);

        Assert.Equal(ChatRefusal.ResumeExpired, (await host.Chats.ResumeAsync(dana, chat.Id)).Refusal);
    }

    private sealed class NeverResumable : IResumePolicy
    {
        public DateTimeOffset? ResumableUntil(Chat chat) => null;
    }

    private sealed class OwnContactStore : IContactStore
    {
        public Task<Contact?> FindAsync(ContactId id, CancellationToken cancellationToken) => Task.FromResult<Contact?>(null);

        public Task<Contact?> FindBySecretAsync(WidgetId widget, SecretHash secret, CancellationToken cancellationToken) => Task.FromResult<Contact?>(null);

        public Task<Contact?> FindBySubjectAsync(WidgetId widget, string subject, CancellationToken cancellationToken) => Task.FromResult<Contact?>(null);

        public Task<IReadOnlyList<Contact>> BlockedAsync(int limit, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Contact>>([]);

        public Task<bool> SaveAsync(Contact contact, long expectedFence, CancellationToken cancellationToken) => Task.FromResult(true);

        public Task<SignInOutcome> SignInAsync(SignIn signIn, CancellationToken cancellationToken) => Task.FromResult(SignInOutcome.Done);
    }
}
