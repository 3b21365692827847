using LiveChat.StoreModel;

namespace LiveChat.Core.Tests.Model;

public class FindingPlantedBugs
{
    public static TheoryData<PlantedBug> Bugs => [.. Enum.GetValues<PlantedBug>()];

    [Theory]
    [MemberData(nameof(Bugs))]
    public async Task The_model_finds_a_bug_that_shows_itself_once_and_says_how_with_few_uses(PlantedBug bug)
    {
        var found = await new StoreSearch(() => Task.FromResult(WithBug(bug))).FindAsync(1_000, Environment.ProcessorCount);

        // Of up to 60.
        Assert.NotNull(found);
        Assert.InRange(found.Uses.Length, 1, 9);
    }

    private static ModelledStores WithBug(PlantedBug bug)
    {
        var stores = AnyUseOfTheInMemoryStores.New();
        return stores with { Chats = new BuggyChatStore(stores.Chats, bug) };
    }
}
