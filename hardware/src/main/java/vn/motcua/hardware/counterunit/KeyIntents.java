package vn.motcua.hardware.counterunit;

import vn.motcua.hardware.CallKey;
import vn.motcua.protocol.CommandRequest;

/** What each key asks the office for. */
final class KeyIntents {
    private KeyIntents() {}

    static CommandRequest.Action of(CallKey key) {
        return switch (key) {
            case NEXT -> CommandRequest.Action.CALL_NEXT;
            case RECALL -> CommandRequest.Action.RECALL;
            case START -> CommandRequest.Action.START;
            case DONE -> CommandRequest.Action.COMPLETE;
            case NO_SHOW -> CommandRequest.Action.NO_SHOW;
        };
    }
}
