package vn.motcua.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a counter serves, as screens show it. */
public enum CounterState {
    /** It calls and serves. */
    @JsonProperty("open")
    OPEN,
    /** It will come back. */
    @JsonProperty("paused")
    PAUSED,
    /** It does not serve. */
    @JsonProperty("closed")
    CLOSED
}
