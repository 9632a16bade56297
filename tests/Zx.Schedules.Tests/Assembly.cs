// One engine at a time, and nothing beside it: the handle table is one for all.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
