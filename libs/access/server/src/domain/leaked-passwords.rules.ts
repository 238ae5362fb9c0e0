/** Passwords that lists of leaked ones put first and that meet a length of ten or more, lower case. Own selection. */
export const LEAKED_PASSWORDS: ReadonlySet<string> = new Set([
  '1234567890', '12345678910', '0123456789', '123456789a', 'a123456789', 'aa123456789', '1q2w3e4r5t', '1q2w3e4r5t6y', 'qwertyuiop', 'qwertyuiop123',
  'qwerty123456', 'abc123456789', 'abcd1234567', 'password123', 'password1234', 'password12345', 'passw0rd123', 'p@ssw0rd123', 'p@ssword123', 'admin123456',
  'admin@123456', 'administrator', 'root123456', 'welcome123', 'welcome1234', 'iloveyou123', 'woaini1314', 'woaini520', 'woaini1314520', '5201314520',
  'zxcvbnm123', 'asdfghjkl123', 'qazwsxedc123', '1qaz2wsx3edc', '1qaz@wsx3edc', 'a1b2c3d4e5', '1111111111', '0000000000', '6666666666', '8888888888',
  '9999999999', '1122334455', '112233445566', '123123123123', '123321123321', 'test123456', 'guest123456', 'huawei@123', 'changeme123', 'letmein12345',
  'monkey123456', 'dragon123456', 'sunshine123', 'princess123', 'football123', 'baseball123', 'superman123', 'q1w2e3r4t5', 'zaq12wsxcde3', 'abcdefghij',
]);
