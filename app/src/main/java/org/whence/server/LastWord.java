package org.whence.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What is said of a request that never came to a route: no HTTP, a head too long. Form and headers are as everywhere; nothing of it is repeated. */
final class LastWord extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    said(response.getHeaders());
    response.write(true, body(response.getStatus()), callback);
    return true;
  }

  private static void said(HttpFields.Mutable fields) {
    Guard.HEADERS.forEach(fields::put);
    fields.put(HttpHeader.CACHE_CONTROL, "no-store");
    fields.put(HttpHeader.CONTENT_TYPE, "application/problem+json");
  }

  private static ByteBuffer body(int status) {
    String title = HttpStatus.getMessage(status);
    String text = JsonNodeFactory.instance.objectNode().put("type", "urn:whence:problem:http-" + status).put("title", title).put("status", status)
        .put("detail", "Send a request of HTTP/1.1 with a shorter head.").put("instance", "/").toString();
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
