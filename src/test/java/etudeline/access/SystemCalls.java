package etudeline.access;

import etudeline.operations.SystemState;

/** Nodes and caches. */
final class SystemCalls implements Calls.Of {

    private final SystemState state;

    SystemCalls(SystemState state) {
        this.state = state;
    }

    @Override
    public void addTo(Calls calls) {
        calls.read("SystemState.nodes", _ -> state.nodes());
        calls.read("SystemState.listen", _ -> {
            state.listen(() -> {}).close();
            return true;
        });
        calls.write("SystemState.empty", _ -> state.empty("catalogue"));
    }
}
