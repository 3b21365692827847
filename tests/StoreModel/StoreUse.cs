using CsCheck;

namespace LiveChat.StoreModel;

/// <summary>One thing somebody does with the stores.</summary>
/// <param name="Action">What; see <see cref="StoreRun"/>.</param>
/// <param name="Chat">To which of the chats there are.</param>
/// <param name="Age">On knowledge how many changes old.</param>
/// <param name="Choice">Whatever else there is to choose.</param>
internal readonly record struct StoreUse(int Action, int Chat, int Age, int Choice)
{
    /// <summary>Lists of uses; most of them on fresh knowledge.</summary>
    public static readonly Gen<StoreUse[]> Lists = Gen.Select(
        Gen.Int[0, 38], Gen.Int[0, 3], Gen.Frequency((4, Gen.Const(0)), (1, Gen.Int[1, 3])), Gen.Int[0, 7],
        (action, chat, age, choice) => new StoreUse(action, chat, age, choice)).Array[0, 60];

    /// <summary>How a list that fails is written out.</summary>
    public static string Print(StoreUse[] uses) => $"{uses.Length} uses: {string.Join(' ', uses.Select(u => $"{u.Action}/{u.Chat}/{u.Age}/{u.Choice}"))}";
}
