"""One event, one line: control characters in what people typed cannot begin a new one."""

import json
import logging
from datetime import UTC, datetime

from annotations.web.requests import request_id


class OneLine(logging.Formatter):
    """A JSON object a line: time in UTC, level, logger, request and message."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "request": request_id.get(),
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line)
