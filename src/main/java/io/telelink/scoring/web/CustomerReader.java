package io.telelink.scoring.web;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import io.telelink.scoring.ScoringPolicy;
import io.telelink.web.ApiException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads the bodies of predict requests row by row, so that one that is too long costs no more than the limit. */
@Component
class CustomerReader {

    /** Bytes a customer may take; one with every field takes about 600. */
    private static final int BYTES_PER_ROW = 4_096;
    private static final String CUSTOMERS = "customers";

    private final CustomerRows rows;
    private final ScoringPolicy policy;
    private final ObjectReader json;

    CustomerReader(CustomerRows rows, ScoringPolicy policy, JsonMapper json) {
        this.rows = rows;
        this.policy = policy;
        // Which of two values for one field is meant cannot be known.
        this.json = json.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    /**
     * One customer.
     *
     * @throws ApiException when the body is no JSON object, or naming every field that is wrong
     */
    double[] one(InputStream body) {
        var errors = new FieldErrors();
        try (JsonParser parser = json.createParser(new LimitedBody(body, BYTES_PER_ROW * 16L))) {
            start(parser, JsonToken.START_OBJECT, "an object of features");
            double[] row = rows.read(null, parser.readValueAsTree(), errors);
            end(parser);
            errors.refuse();
            return row;
        } catch (JacksonException broken) {
            throw unreadable(broken);
        }
    }

    /**
     * Many customers: an array, or an object with the array {@code customers}.
     *
     * @throws ApiException when there are too many or none, or naming every row and field that is wrong
     */
    List<double[]> many(InputStream body) {
        var errors = new FieldErrors();
        try (JsonParser parser = json.createParser(new LimitedBody(body, (long) policy.batchRows() * BYTES_PER_ROW))) {
            boolean wrapped = parser.nextToken() == JsonToken.START_OBJECT;
            if (wrapped && !CUSTOMERS.equals(parser.nextName())) {
                throw wrongForm("an array of customers, or an object with the array '" + CUSTOMERS + "'");
            }
            if (wrapped) {
                parser.nextToken();
            }
            List<double[]> read = array(parser, errors);
            if (wrapped && parser.nextToken() != JsonToken.END_OBJECT) {
                throw wrongForm("an object with nothing but the array '" + CUSTOMERS + "'");
            }
            end(parser);
            errors.refuse();
            return read;
        } catch (JacksonException broken) {
            throw unreadable(broken);
        }
    }

    private List<double[]> array(JsonParser parser, FieldErrors errors) {
        if (parser.currentToken() == null) {
            throw ApiException.badRequest("Empty body", "The request has no body: send an array of customers.");
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw wrongForm("an array of customers, or an object with the array '" + CUSTOMERS + "'");
        }
        var read = new ArrayList<double[]>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (read.size() == policy.batchRows()) {
                throw new ApiException(HttpStatus.CONTENT_TOO_LARGE, "Too many customers",
                        "A batch has at most " + policy.batchRows() + " customers. Nothing was scored.");
            }
            JsonNode customer = parser.readValueAsTree();
            read.add(rows.read(read.size(), customer, errors));
        }
        if (read.isEmpty()) {
            throw ApiException.badRequest("Empty batch", "There is no customer to score.");
        }
        return read;
    }

    private static void start(JsonParser parser, JsonToken expected, String form) {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw ApiException.badRequest("Empty body", "The request has no body: send " + form + ".");
        }
        if (first != expected) {
            throw wrongForm(form);
        }
    }

    private static void end(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw ApiException.badRequest("Unreadable body", "Something follows after the end of the JSON value.");
        }
    }

    private static ApiException wrongForm(String form) {
        return ApiException.badRequest("Unexpected body", "The body must be " + form + ".");
    }

    private static ApiException unreadable(JacksonException broken) {
        if (LimitedBody.isExceededBy(broken)) {
            return new ApiException(HttpStatus.CONTENT_TOO_LARGE, "Body too large", "The body is larger than it may be.");
        }
        String place = broken.getLocation() == null ? "" : " at line " + broken.getLocation().getLineNr() + ", column "
                + broken.getLocation().getColumnNr();
        return ApiException.badRequest("Unreadable body", "The body is not valid JSON" + place + ".");
    }
}
