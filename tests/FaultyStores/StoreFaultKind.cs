namespace LiveChat.FaultyStores;

internal enum StoreFaultKind
{
    FailBefore,
    FailAfter,
    Wait,
}
