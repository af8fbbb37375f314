package io.telelink.web;

import java.util.stream.Collectors;

import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in a sentence what is wrong with a JSON body, with the place and without names of classes. */
final class UnreadableBody {

    private UnreadableBody() {
    }

    static String detail(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case StreamReadException broken -> "The body is not valid JSON" + place(broken) + ".";
            case UnrecognizedPropertyException unknown -> "The body has an unknown field '" + unknown.getPropertyName() + "'.";
            case InvalidFormatException wrong -> "The field " + path(wrong) + " cannot be '" + wrong.getValue() + "'.";
            case MismatchedInputException wrong when !wrong.getPath().isEmpty() ->
                    "The field " + path(wrong) + " is of the wrong type.";
            case JacksonException wrong -> "The body does not have the expected form" + place(wrong) + ".";
            case null, default -> "The body is missing or cannot be read.";
        };
    }

    private static String path(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static String place(JacksonException wrong) {
        return wrong.getLocation() == null || wrong.getLocation().getLineNr() < 1 ? ""
                : " at line " + wrong.getLocation().getLineNr() + ", column " + wrong.getLocation().getColumnNr();
    }
}
