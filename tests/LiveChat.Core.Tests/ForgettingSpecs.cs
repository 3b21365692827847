using LiveChat.Testing;
using LiveChat.Testing.Chats;
using LiveChat.Testing.Routing;
using Xunit.Sdk;

namespace LiveChat.Core.Tests;

public class ForgettingSpecs
{
    [Fact]
    public void A_provider_that_runs_one_class_of_specs_is_told_all_the_others()
    {
        var forgotten = Assert.Throws<XunitException>(new Forgetful(typeof(Agents.InMemoryAgentStoreSpecs)).Every_class_of_specs_is_run_for_this_provider).Message;

        string[] others = ["ChatStoreSpecs", "ContactStoreSpecs", "JournalSpecs", "OutboxStoreSpecs", "RoutingStoreSpecs", "SettingsStoreSpecs", "TeamLogStoreSpecs", "UploadStoreSpecs"];
        Assert.All(others, o => Assert.Contains($" {o}", forgotten, StringComparison.Ordinal));
        Assert.DoesNotContain("AgentStoreSpecs", forgotten, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_that_forgets_one_class_of_specs_is_told_which()
    {
        Type[] run = [.. Specs().Where(t => !t.IsSubclassOf(typeof(ChatStoreSpecs)))];

        var forgotten = Assert.Throws<XunitException>(new Forgetful(run).Every_class_of_specs_is_run_for_this_provider).Message;

        Assert.Contains(": ChatStoreSpecs. ", forgotten, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_that_runs_them_all_passes() => new Forgetful([.. Specs()]).Every_class_of_specs_is_run_for_this_provider();

    [Fact]
    public void Specs_of_another_namespace_are_another_providers()
        => Assert.Contains("JournalSpecs", Assert.Throws<XunitException>(new Elsewhere.Coverage().Every_class_of_specs_is_run_for_this_provider).Message, StringComparison.Ordinal);

    private static IEnumerable<Type> Specs() => typeof(ForgettingSpecs).Assembly.GetExportedTypes().Where(t => !t.IsSubclassOf(typeof(RoutingPolicySpecs)));

    private sealed class Forgetful(params Type[] run) : SpecCoverage
    {
        protected override bool IsOurs(Type specs) => run.Contains(specs);
    }
}
