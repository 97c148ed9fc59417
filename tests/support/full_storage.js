// Refuses to cache the files of a newer program, as a full storage would.
const put = Cache.prototype.put;
Cache.prototype.put = function (request, response) {
  return String(request.url ?? request).includes('/newsstand-0000')
    ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : put.call(this, request, response);
};
