package vn.motcua.protocol;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.MalformedMessage.Reason;

/** Turns what Jackson and the constructors throw into a reason and a sentence that names the property. */
final class Failure {

    private Failure() {}

    static MalformedMessage of(String root, Exception failure) {
        return new MalformedMessage(reason(failure), path(root, failure) + ": " + detail(failure), failure);
    }

    private static Reason reason(Exception failure) {
        @Nullable IllegalArgumentException refusal = refusal(failure);
        if (refusal != null) {
            return switch (refusal) {
                case Check.Missing missing -> Reason.MISSING_FIELD;
                case CanonicalJson.BadNumber number -> Reason.BAD_NUMBER;
                default -> Reason.BAD_VALUE;
            };
        }
        return switch (failure) {
            case InputCoercionException number -> Reason.BAD_NUMBER;
            case InvalidFormatException format when isNumeric(format.getTargetType()) -> Reason.BAD_NUMBER;
            case InvalidFormatException format when format.getValue() instanceof CharSequence -> Reason.BAD_VALUE;
            case MismatchedInputException mismatch when isMissing(mismatch) -> Reason.MISSING_FIELD;
            case MismatchedInputException mismatch -> Reason.WRONG_TYPE;
            case JsonMappingException mapping
            when mapping.getCause() instanceof InputCoercionException -> Reason.BAD_NUMBER;
            default -> Reason.NOT_JSON;
        };
    }

    /** What a constructor threw, wherever Jackson has wrapped it. */
    private static @Nullable IllegalArgumentException refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException refusal) {
                return refusal;
            }
        }
        return null;
    }

    /** Jackson reports an absent primitive as a null that does not fit, without a type of its own. */
    private static boolean isMissing(MismatchedInputException mismatch) {
        return mismatch.getOriginalMessage().startsWith("Cannot map `null`");
    }

    private static boolean isNumeric(@Nullable Class<?> type) {
        return type == Long.class || type == long.class || type == Integer.class || type == int.class;
    }

    private static String path(String root, Exception failure) {
        StringBuilder path = new StringBuilder(root);
        if (failure instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                if (step.getFieldName() == null) {
                    path.append('[').append(step.getIndex()).append(']');
                } else {
                    path.append('.').append(step.getFieldName());
                }
            }
        }
        return path.toString();
    }

    private static String detail(Exception failure) {
        @Nullable IllegalArgumentException refusal = refusal(failure);
        String detail = refusal != null
                ? String.valueOf(refusal.getMessage())
                : failure instanceof JacksonException jackson
                        ? jackson.getOriginalMessage()
                        : String.valueOf(failure.getMessage());
        return detail.length() <= 300 ? detail : detail.substring(0, 300) + "…";
    }
}
