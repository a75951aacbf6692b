package vn.motcua.office.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Question and answer as everybody reads them, in the office's words and without the person.
 *
 * @param summary what was asked
 * @param answer what was answered
 */
public record Published(String summary, String answer) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String sealed() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer could not be written", e);
        }
    }

    static Published opened(String json) {
        try {
            return JSON.readValue(json, Published.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer could not be read", e);
        }
    }
}
